package com.example

/* outer /* nested */ still */
@Serializable
data class Order(val id: String, val amount: Double = 12.5)

suspend fun HttpClient.create(order: Order): Order? {
    repeat(MAX_RETRIES) { attempt ->
        val response = post("$base/orders/${order.items.joinToString(",") { "${it.id}" }}\n") {
            contentType(ContentType.Application.Json)
            setBody(order)
        }
        if (response.status.value != 429) return response.body()
        delay(1_000L * (1 shl attempt)) // wait
    }
    val raw = """{"a": "$name \n"} ${'$'}"""
    `is this`('x', null, this@create, Order::class)
    throw IllegalStateException("open
}
