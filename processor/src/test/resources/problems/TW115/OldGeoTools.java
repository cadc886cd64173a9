package demo;

public class OldGeoTools extends GeoTools {}
