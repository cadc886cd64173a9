package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class ProfileTools {
    public record Address(String street, String city, int zip) {}

    public record Profile(String name, Address address) {}

    @Tool("Loads a profile.")
    public Profile profile(int user) {
        return new Profile("", new Address("", "", user));
    }

    @Tool("Greets.")
    public String greet(@DependsOn("profile") String city) {
    //                             ^ TW130
        return city;
    }

    @Tool("Greets later.")
    public String greetLater(@DependsOn("profile") CompletableFuture<Profile> profile) {
    //                                  ^ TW130
        return profile.toString();
    }

    @Tool("Greets all.")
    public String greetAll(@DependsOn("profile") List<Profile> profiles) {
    //                                ^ TW130
        return profiles.toString();
    }

    @Tool("Counts.")
    public String count(@DependsOn("profile") LocalDate day) {
    //                             ^ TW130
        return day.toString();
    }
}
