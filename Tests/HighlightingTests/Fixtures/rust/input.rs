//! Client
#[derive(Debug, Clone)]
pub struct Client<'a> { base: &'a str }
/* outer /* nested */ still */
impl<'a> Client<'a> {
    pub async fn create(&self, order: &Order) -> Result<Order, Error> {
        for i in 0..MAX_RETRIES {
            let res = self.http.post(format!("{}/orders\n\u{e9}", self.base)).json(order).send().await?;
            if res.status() != 429 { return Ok(res.json().await?); }
            sleep(Duration::from_millis(1_000u64 << i)).await; // wait
        }
        let c = ('x', '\'', '\u{1F600}', 'é', b"bytes\x00", r#"raw "q" \n"#, r#type, 1.5e-3f32);
        Err(Error::Limited)
    }
}
