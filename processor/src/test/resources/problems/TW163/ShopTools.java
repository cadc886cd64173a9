package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Tool;
import jakarta.validation.constraints.Max;
import java.util.List;

public class ShopTools {
    @Tool("Finds items.")
    public List<String> search(String query, @Max(50) int limit) {
        return List.of(query + limit);
    }

    @Tool("Finds the best item.")
    public String best(@DependsOn(value = "search", set = "limit=1") List<String> items) {
        return items.get(0);
    }

    @Tool("Finds many items.")
    public String many(@DependsOn(value = "search", set = "limit=100") List<String> items) {
    //                                                    ^ TW163
        return items.get(0);
    }

    @Tool("Finds the worst item.")
    public String worst(@DependsOn(value = "search", set = "limt=1") List<String> items) {
    //                                                     ^ TW163
        return items.get(0);
    }

    @Tool("Finds no item.")
    public String none(@DependsOn(value = "search", set = "limit:1") List<String> items) {
    //                                                    ^ TW163
        return items.get(0);
    }

    @Tool("Finds some item.")
    public String some(@DependsOn(value = "search", bind = "query=item", set = "query=tea") List<String> items) {
    //                                                                         ^ TW163
        return items.get(0);
    }
}
