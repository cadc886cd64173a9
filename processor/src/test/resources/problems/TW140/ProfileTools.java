package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class ProfileTools {
    public record Address(String street, String city) {}

    public record Profile(String name, String email, Address address) {}

    @Tool("Loads a profile.")
    public Profile profile(int user) {
        return new Profile("", "", new Address("", ""));
    }

    @Tool("Greets.")
    public String greet(@DependsOn(value = "profile", select = "adress.city") String city) {
    //                                                         ^ TW140
        return city;
    }
}
