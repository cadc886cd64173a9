package demo;

import dev.toolwave.annotations.Tool;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

public class ShopTools {
    public record Filter(@Size(min = 3, max = 2) String name) {}
    //                                        ^ TW218

    @Tool("Finds items.")
    public String find(@Min(5) @Max(3) int limit) {
    //                              ^ TW218
        return "items " + limit;
    }

    @Tool("Finds a name.")
    public String name(@Size(min = 3) int id) {
    //                             ^ TW218
        return "item " + id;
    }

    @Tool("Finds an owner.")
    public String owner(@Positive String name) {
    //                  ^ TW218
        return name;
    }

    @Tool("Filters items.")
    public String filter(Filter filter) {
        return filter.name();
    }

    @Tool("Finds a code.")
    public String code(@NotBlank @Pattern(regexp = "[A-Z") String code) {
    //                                             ^ TW218
        return code;
    }

    /** javac does not tell where an annotation on a type stands. */
    @Tool("Finds sizes.")
    public String sizes(List<@Min(5) @Max(3) Integer> sizes) {
    //                                                ^ TW218
        return "sizes " + sizes;
    }
}
