package dev.toolwave.samples.benchmark.langchain4j;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.toolwave.samples.benchmark.workload.Shop;
import java.util.List;

/** The shop's tools, as an author writes them for LangChain4j. */
public class LangChain4jShop {

    private final Shop shop = new Shop();

    @Tool("Tells what a parcel costs, in cents.")
    public long shippingCost(@P("where the parcel goes") String country, @P("what it weighs, in grams") int grams) {
        return shop.shippingCost(country, grams);
    }

    @Tool("Tells what an order would cost.")
    public Shop.Quote quote(@P("the order") Shop.Order order) {
        return shop.quote(order);
    }

    @Tool("Adds up a shopping list.")
    public Shop.Invoice invoice(@P("what to buy") List<Shop.Item> items) {
        return shop.invoice(items);
    }

    @Tool("Finds products by a part of their names.")
    public List<Shop.Product> findProducts(String text, int limit, boolean inStock) {
        return shop.findProducts(text, limit, inStock);
    }

    @Tool("Tells how many pieces a warehouse has.")
    public int stock(String sku, String warehouse) {
        return shop.stock(sku, warehouse);
    }

    @Tool("Tells what a product costs.")
    public Shop.Price price(String sku, Shop.Currency currency) {
        return shop.price(sku, currency);
    }

    @Tool("Tells what people think of a product.")
    public List<Shop.Review> reviews(String sku, int limit) {
        return shop.reviews(sku, limit);
    }

    @Tool("Lists the orders of a customer.")
    public List<String> orders(String customer, Shop.Status status) {
        return shop.orders(customer, status);
    }

    @Tool("Tells where an order is.")
    public String track(String order) {
        return shop.track(order);
    }

    @Tool("Cancels an order.")
    public boolean cancel(String order, String reason) {
        return shop.cancel(order, reason);
    }

    @Tool("Changes where a customer lives.")
    public Shop.Address changeAddress(String customer, Shop.Address address) {
        return shop.changeAddress(customer, address);
    }

    @Tool("Recommends products that go with others.")
    public List<String> recommend(String customer, List<String> skus, double maxPrice) {
        return shop.recommend(customer, skus, maxPrice);
    }
}
