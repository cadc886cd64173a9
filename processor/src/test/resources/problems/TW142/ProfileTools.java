package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;

public class ProfileTools {
    public record Address(String city, int zip) {}

    public record Profile(String name, Address address) {}

    @Tool("Loads a profile.")
    public Profile profile(int user) {
        return new Profile("", new Address("", user));
    }

    @Tool("Greets.")
    public String greet(@DependsOn(value = "profile", select = "address.zip") String zip) {
    //                                                         ^ TW142
        return zip;
    }
}
