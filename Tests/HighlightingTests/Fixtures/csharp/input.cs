using System.Net;
#region Client
namespace Example;
/// <summary>Sends it, and again after 429.</summary>
public sealed class Client(HttpClient http) : IDisposable
{
    private const int MaxRetries = 3;
    public async Task<Order?> CreateAsync(Order order, CancellationToken token = default)
    {
        for (var i = 0; i < MaxRetries; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{Base}/orders/{order.Items["id"]:D2}?x={{y}}\n");
            request.Headers.Add("Accept", @"C:\temp\""quoted""
second");
            var response = await http.SendAsync(request, token);
            if (response.StatusCode != (HttpStatusCode)429) return null;
            await Task.Delay(1_000 * (1 << i)); /* wait */
        }
        var raw = """"a """ b"""" + $"""{x} "q" """ + $@"\{y}""z" + 'c' + '\'' + @class;
        #endregion
        throw new InvalidOperationException("open
    }
}
