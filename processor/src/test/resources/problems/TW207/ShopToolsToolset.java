package demo;

public final class ShopToolsToolset {}
