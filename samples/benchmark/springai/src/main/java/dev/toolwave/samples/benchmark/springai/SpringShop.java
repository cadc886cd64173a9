package dev.toolwave.samples.benchmark.springai;

import dev.toolwave.samples.benchmark.workload.Shop;
import java.util.List;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.annotation.ToolParam;

/** The shop's tools, as an author writes them for Spring AI. */
public class SpringShop {

    private final Shop shop = new Shop();

    @Tool(description = "Tells what a parcel costs, in cents.")
    public long shippingCost(
            @ToolParam(description = "where the parcel goes") String country,
            @ToolParam(description = "what it weighs, in grams") int grams) {
        return shop.shippingCost(country, grams);
    }

    @Tool(description = "Tells what an order would cost.")
    public Shop.Quote quote(@ToolParam(description = "the order") Shop.Order order) {
        return shop.quote(order);
    }

    @Tool(description = "Adds up a shopping list.")
    public Shop.Invoice invoice(@ToolParam(description = "what to buy") List<Shop.Item> items) {
        return shop.invoice(items);
    }

    @Tool(description = "Finds products by a part of their names.")
    public List<Shop.Product> findProducts(String text, int limit, boolean inStock) {
        return shop.findProducts(text, limit, inStock);
    }

    @Tool(description = "Tells how many pieces a warehouse has.")
    public int stock(String sku, String warehouse) {
        return shop.stock(sku, warehouse);
    }

    @Tool(description = "Tells what a product costs.")
    public Shop.Price price(String sku, Shop.Currency currency) {
        return shop.price(sku, currency);
    }

    @Tool(description = "Tells what people think of a product.")
    public List<Shop.Review> reviews(String sku, int limit) {
        return shop.reviews(sku, limit);
    }

    @Tool(description = "Lists the orders of a customer.")
    public List<String> orders(String customer, Shop.Status status) {
        return shop.orders(customer, status);
    }

    @Tool(description = "Tells where an order is.")
    public String track(String order) {
        return shop.track(order);
    }

    @Tool(description = "Cancels an order.")
    public boolean cancel(String order, String reason) {
        return shop.cancel(order, reason);
    }

    @Tool(description = "Changes where a customer lives.")
    public Shop.Address changeAddress(String customer, Shop.Address address) {
        return shop.changeAddress(customer, address);
    }

    @Tool(description = "Recommends products that go with others.")
    public List<String> recommend(String customer, List<String> skus, double maxPrice) {
        return shop.recommend(customer, skus, maxPrice);
    }
}
