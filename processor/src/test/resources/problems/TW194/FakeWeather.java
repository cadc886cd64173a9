package demo;

import dev.toolwave.annotations.Tool;

public class FakeWeather extends Weather {
    @Override
    public String weather(String city) {
    //            ^ TW194
        return "sun";
    }

    @Tool("Says hello.")
    public String hello(String name) {
        return name;
    }
}
