package dev.toolwave.samples.benchmark;

import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Tool;
import dev.toolwave.samples.benchmark.workload.Shop;
import java.util.List;

/** The shop's tools, as an author writes them for Toolwave. */
public class ShopTools {

    private final Shop shop = new Shop();

    @Tool(value = "Tells what a parcel costs, in cents.", effect = Effect.READ)
    public long shippingCost(
            @Param("where the parcel goes") String country, @Param("what it weighs, in grams") int grams) {
        return shop.shippingCost(country, grams);
    }

    @Tool(value = "Tells what an order would cost.", effect = Effect.READ)
    public Shop.Quote quote(@Param("the order") Shop.Order order) {
        return shop.quote(order);
    }

    @Tool(value = "Adds up a shopping list.", effect = Effect.READ)
    public Shop.Invoice invoice(@Param("what to buy") List<Shop.Item> items) {
        return shop.invoice(items);
    }

    @Tool(value = "Finds products by a part of their names.", effect = Effect.READ)
    public List<Shop.Product> findProducts(String text, int limit, boolean inStock) {
        return shop.findProducts(text, limit, inStock);
    }

    @Tool(value = "Tells how many pieces a warehouse has.", effect = Effect.READ)
    public int stock(String sku, String warehouse) {
        return shop.stock(sku, warehouse);
    }

    @Tool(value = "Tells what a product costs.", effect = Effect.READ)
    public Shop.Price price(String sku, Shop.Currency currency) {
        return shop.price(sku, currency);
    }

    @Tool(value = "Tells what people think of a product.", effect = Effect.READ)
    public List<Shop.Review> reviews(String sku, int limit) {
        return shop.reviews(sku, limit);
    }

    @Tool(value = "Lists the orders of a customer.", effect = Effect.READ)
    public List<String> orders(String customer, Shop.Status status) {
        return shop.orders(customer, status);
    }

    @Tool(value = "Tells where an order is.", effect = Effect.READ)
    public String track(String order) {
        return shop.track(order);
    }

    @Tool(value = "Cancels an order.", effect = Effect.DESTRUCTIVE)
    public boolean cancel(String order, String reason) {
        return shop.cancel(order, reason);
    }

    @Tool(value = "Changes where a customer lives.", effect = Effect.WRITE)
    public Shop.Address changeAddress(String customer, Shop.Address address) {
        return shop.changeAddress(customer, address);
    }

    @Tool(value = "Recommends products that go with others.", effect = Effect.READ)
    public List<String> recommend(String customer, List<String> skus, double maxPrice) {
        return shop.recommend(customer, skus, maxPrice);
    }
}
