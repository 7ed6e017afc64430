<!doctype html>
<a href="<?= $url ?>">é</a>
<?php
declare(strict_types=1);
namespace App\Http;
# a comment
#[Route('/orders')]
final class Client extends Base {
    const MAX_RETRIES = 3;
    public function create(Order $order, ?string $key = null): array {
        for ($i = 0; $i < self::MAX_RETRIES; $i++) {
            $response = $this->http->request('POST', "$this->base/orders/{$order->items['id']}\n", [
                'headers' => ['Accept' => 'it\'s'], // header
            ]);
            if ($response->getStatusCode() !== 429) { return json_decode($response->body, true); }
            sleep(1 << $i); /* wait */
        }
        $text = <<<EOT
            raw $text
            EOT . "x";
        throw new \RuntimeException(sprintf('%s', Order::class));
    }
}
?>
<p>end</p>
