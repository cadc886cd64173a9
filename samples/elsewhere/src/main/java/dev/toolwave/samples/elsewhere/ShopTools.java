package dev.toolwave.samples.elsewhere;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Tool;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolException;
import java.math.BigDecimal;
import java.util.Optional;

/** Tools that run in a process of their own; their data is made up. */
public class ShopTools {

    /** An article, and the process that has looked it up. */
    public record Article(String name, Optional<String> colour, long process) {}

    /** An article of the shop. */
    public record Offer(Article article, BigDecimal price, String delivery) {}

    /**
     * Finds an article.
     *
     * @param number the article's number
     */
    @Tool(effect = Effect.READ)
    public Article article(int number) {
        if (number < 1) {
            throw new ToolException.InvalidArgument("number", "articles are numbered from 1");
        }
        return new Article(
                "Lamp " + number, Optional.of("red"), ProcessHandle.current().pid());
    }

    /** Returns the price of an article. */
    @Tool(effect = Effect.READ, exposed = false)
    public BigDecimal price(@DependsOn("article") Article article) {
        return new BigDecimal("19.90").add(BigDecimal.valueOf(article.name().length()));
    }

    /** Asks the supplier, through a library that takes its whole process down. */
    @Tool(effect = Effect.READ, exposed = false)
    public String delivery(@DependsOn("article") Article article) {
        Runtime.getRuntime().halt(1);
        return "tomorrow";
    }

    /** Returns an offer: the price, and the delivery date if it is known. */
    @Tool(effect = Effect.READ)
    public Offer offer(
            @DependsOn("article") Article article,
            @DependsOn("price") BigDecimal price,
            @DependsOn("delivery") Outcome<String> delivery) {
        return new Offer(article, price, delivery.orElse("ask us"));
    }
}
