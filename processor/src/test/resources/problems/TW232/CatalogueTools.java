package demo;

import dev.toolwave.annotations.Tool;

public class CatalogueTools {
    public record Ten(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j) {}

    public record Catalogue(Ten a, Ten b, Ten c, Ten d, Ten e, Ten f, Ten g, Ten h, Ten i, Ten j) {}

    @Tool("Buys it all.")
    public String buy(Catalogue catalogue) {
    //            ^ TW232
        return catalogue.toString();
    }
}
