package org.qinghe.earlywarning;

/**
 * Where an area lies: the point that stands for all of it in a scan, such as its seat or its centre.
 *
 * @param area its code, as in the panel
 * @param latitude in degrees, north is positive
 * @param longitude in degrees, east is positive
 */
public record Place(String area, double latitude, double longitude) {

    /** The radius SaTScan has the earth, in kilometres; with it radii agree. */
    private static final double EARTH_KM = 6367;

    public Place {
        if (!(Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("latitude " + latitude + " is not from -90 to 90");
        }
        if (!(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("longitude " + longitude + " is not from -180 to 180");
        }
    }

    /** The distance along the great circle, in kilometres. */
    public double kilometresTo(Place other) {
        double[] a = onUnitSphere();
        double[] b = other.onUnitSphere();
        return kilometres(square(a[0] - b[0]) + square(a[1] - b[1]) + square(a[2] - b[2]));
    }

    /** The distance along the great circle that belongs to a squared chord of the unit sphere. */
    static double kilometres(double squaredChord) {
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(squaredChord) / 2));
    }

    double[] onUnitSphere() {
        double phi = Math.toRadians(latitude);
        double lambda = Math.toRadians(longitude);
        return new double[] {Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)};
    }

    private static double square(double x) {
        return x * x;
    }
}
