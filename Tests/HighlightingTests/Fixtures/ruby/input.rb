# frozen_string_literal: true
require "net/http"
=begin
A block comment
=end
class Client < Base::HTTP
  MAX_RETRIES = 3
  attr_reader :base, :"odd name"
  def create order, headers: { accept: "application/json", "X-Key" => 'a\'b' }
    @tries ||= 0; @@total += 1; $stderr.puts :done
    response = post("#{@base}/orders/#{order.items.map { |i| "#{i.id}" }.join(",")}\n", order.to_json)
    return response unless response.code.to_i == 429 && !response.body.nil?
    sleep(response["Retry-After"].to_f / 2 / 1_000.5)
    body = <<~JSON
      {"amount": 12}
    JSON
    list << item; %w[a b [c]].each { |x| x =~ /[\/"]+/i }
    ok ? a : b
  end
end
