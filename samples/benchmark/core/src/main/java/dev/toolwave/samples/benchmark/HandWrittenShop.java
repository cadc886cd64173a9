package dev.toolwave.samples.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import dev.toolwave.samples.benchmark.workload.Shop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The limit of dispatch: what a patient person writes for exactly these tools. A switch over names, a streaming parser straight
 * into locals and constructors, a streaming generator; no check of anything, no error that a model could read.
 */
final class HandWrittenShop {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Shop shop = new Shop();

    String call(String tool, String argumentsJson) throws IOException {
        try (JsonParser in = FACTORY.createParser(argumentsJson)) {
            in.nextToken();
            return switch (tool) {
                case "shippingCost" -> shippingCost(in);
                case "quote" -> quote(in);
                case "invoice" -> invoice(in);
                default -> throw new IllegalArgumentException(tool);
            };
        }
    }

    private String shippingCost(JsonParser in) throws IOException {
        String country = null;
        int grams = 0;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "country" -> country = in.nextTextValue();
                case "grams" -> grams = in.nextIntValue(0);
                default -> throw new IllegalArgumentException(name);
            }
        }
        return Long.toString(shop.shippingCost(country, grams));
    }

    private String quote(JsonParser in) throws IOException {
        Shop.Order order = null;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            order = readOrder(in);
        }
        Shop.Quote quote = shop.quote(order);
        SegmentedStringWriter text = new SegmentedStringWriter(FACTORY._getBufferRecycler());
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("id", quote.id());
            out.writeNumberField("cents", quote.cents());
            out.writeObjectFieldStart("to");
            out.writeStringField("street", quote.to().street());
            out.writeStringField("city", quote.to().city());
            out.writeStringField("zip", quote.to().zip());
            out.writeEndObject();
            out.writeEndObject();
        }
        return text.getAndClear();
    }

    private static Shop.Order readOrder(JsonParser in) throws IOException {
        String id = null;
        Shop.Customer customer = null;
        int grams = 0;
        boolean express = false;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "id" -> id = in.nextTextValue();
                case "customer" -> {
                    in.nextToken();
                    customer = readCustomer(in);
                }
                case "grams" -> grams = in.nextIntValue(0);
                case "express" -> express = in.nextBooleanValue();
                default -> throw new IllegalArgumentException(name);
            }
        }
        return new Shop.Order(id, customer, grams, express);
    }

    private static Shop.Customer readCustomer(JsonParser in) throws IOException {
        String customer = null;
        Shop.Address address = null;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "name" -> customer = in.nextTextValue();
                case "address" -> {
                    in.nextToken();
                    address = readAddress(in);
                }
                default -> throw new IllegalArgumentException(name);
            }
        }
        return new Shop.Customer(customer, address);
    }

    private static Shop.Address readAddress(JsonParser in) throws IOException {
        String street = null;
        String city = null;
        String zip = null;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "street" -> street = in.nextTextValue();
                case "city" -> city = in.nextTextValue();
                case "zip" -> zip = in.nextTextValue();
                default -> throw new IllegalArgumentException(name);
            }
        }
        return new Shop.Address(street, city, zip);
    }

    private String invoice(JsonParser in) throws IOException {
        List<Shop.Item> items = new ArrayList<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            while (in.nextToken() == JsonToken.START_OBJECT) {
                items.add(readItem(in));
            }
        }
        Shop.Invoice invoice = shop.invoice(items);
        SegmentedStringWriter text = new SegmentedStringWriter(FACTORY._getBufferRecycler());
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.writeStartObject();
            out.writeNumberField("items", invoice.items());
            out.writeNumberField("cents", invoice.cents());
            out.writeEndObject();
        }
        return text.getAndClear();
    }

    private static Shop.Item readItem(JsonParser in) throws IOException {
        String sku = null;
        int quantity = 0;
        double price = 0;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            switch (name) {
                case "sku" -> sku = in.nextTextValue();
                case "quantity" -> quantity = in.nextIntValue(0);
                case "price" -> {
                    in.nextToken();
                    price = in.getDoubleValue();
                }
                default -> throw new IllegalArgumentException(name);
            }
        }
        return new Shop.Item(sku, quantity, price);
    }
}
