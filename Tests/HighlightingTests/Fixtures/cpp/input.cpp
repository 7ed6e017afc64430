#include <string>
namespace api {
template <typename T> class Client final : public Base {
  public:
    std::optional<Order> create(const Order& order) override {
        auto res = http.Post("/orders", nullptr); // post
        if (res->status == 429) throw std::runtime_error("limited");
        return this->parse<Order>(*new Parser(res));
    }
};
}
