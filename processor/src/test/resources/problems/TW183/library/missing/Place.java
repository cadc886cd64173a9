package demo;

public record Place(String name) {}
