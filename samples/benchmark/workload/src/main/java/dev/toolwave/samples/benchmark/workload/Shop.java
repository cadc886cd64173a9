package dev.toolwave.samples.benchmark.workload;

import java.util.List;

/**
 * The twelve tools of an online shop, as plain code: every library of the benchmark gives them to a model in its own way. They do
 * next to nothing, so that what is timed is the library.
 */
public final class Shop {

    /** A currency of the shop. */
    public enum Currency {
        EUR,
        NOK,
        USD
    }

    /** The state of an order. */
    public enum Status {
        OPEN,
        SENT,
        DELIVERED
    }

    /** A postal address. */
    public record Address(String street, String city, String zip) {}

    /** Someone who buys. */
    public record Customer(String name, Address address) {}

    /** An order that is not placed yet. */
    public record Order(String id, Customer customer, int grams, boolean express) {}

    /** The price of an order. */
    public record Quote(String id, long cents, Address to) {}

    /** One line of a shopping list. */
    public record Item(String sku, int quantity, double price) {}

    /** The price of a shopping list. */
    public record Invoice(int items, long cents) {}

    /** Something to buy. */
    public record Product(String sku, String name, double price) {}

    /** An amount of money. */
    public record Price(double amount, Currency currency) {}

    /** The opinion of a customer about a product. */
    public record Review(int stars, String text) {}

    /** Returns the cents that a parcel costs. */
    public long shippingCost(String country, int grams) {
        return 490L + 100L * country.length() + grams / 10;
    }

    /** Returns what an order would cost. */
    public Quote quote(Order order) {
        Address to = order.customer().address();
        return new Quote(order.id(), shippingCost(to.city(), order.grams()) * (order.express() ? 2 : 1), to);
    }

    /** Returns what a list costs. */
    public Invoice invoice(List<Item> items) {
        long cents = 0;
        for (Item item : items) {
            cents += Math.round(item.price() * 100) * item.quantity();
        }
        return new Invoice(items.size(), cents);
    }

    /** Returns products by a part of their names. */
    public List<Product> findProducts(String text, int limit, boolean inStock) {
        return List.of(new Product("sku-" + limit, text, inStock ? 1 : 2));
    }

    /** Returns how many pieces there are. */
    public int stock(String sku, String warehouse) {
        return sku.length() + warehouse.length();
    }

    /** Returns what a product costs. */
    public Price price(String sku, Currency currency) {
        return new Price(sku.length(), currency);
    }

    /** Returns what people think of a product. */
    public List<Review> reviews(String sku, int limit) {
        return List.of(new Review(limit, sku));
    }

    /** Returns the ids of a customer's orders. */
    public List<String> orders(String customer, Status status) {
        return List.of(customer + "-" + status);
    }

    /** Returns where an order is. */
    public String track(String order) {
        return order;
    }

    /** Cancels an order. */
    public boolean cancel(String order, String reason) {
        return order.length() > reason.length();
    }

    /** Changes where a customer lives. */
    public Address changeAddress(String customer, Address address) {
        return new Address(address.street(), address.city(), customer);
    }

    /** Returns the skus of products that go with others. */
    public List<String> recommend(String customer, List<String> skus, double maxPrice) {
        return maxPrice > 0 ? skus : List.of(customer);
    }
}
