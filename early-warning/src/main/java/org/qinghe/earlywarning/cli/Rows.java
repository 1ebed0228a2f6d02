package org.qinghe.earlywarning.cli;

import java.util.Arrays;

/** The rows of the input in columns, with areas, periods and indicators as numbers of distinct texts. */
final class Rows {

    private int size;
    private int[] line = new int[1024];
    private int[] area = new int[1024];
    private int[] period = new int[1024];
    private int[] indicator = new int[1024];
    private double[] value = new double[1024];
    private double[] population = new double[1024];
    private double[] noise = new double[1024];

    void add(long line, int area, int period, int indicator, double value, double population, double noise) {
        if (size == this.line.length) {
            grow();
        }
        this.line[size] = (int) line;
        this.area[size] = area;
        this.period[size] = period;
        this.indicator[size] = indicator;
        this.value[size] = value;
        this.population[size] = population;
        this.noise[size++] = noise;
    }

    private void grow() {
        int capacity = size * 2;
        line = Arrays.copyOf(line, capacity);
        area = Arrays.copyOf(area, capacity);
        period = Arrays.copyOf(period, capacity);
        indicator = Arrays.copyOf(indicator, capacity);
        value = Arrays.copyOf(value, capacity);
        population = Arrays.copyOf(population, capacity);
        noise = Arrays.copyOf(noise, capacity);
    }

    int size() {
        return size;
    }

    int line(int row) {
        return line[row];
    }

    int area(int row) {
        return area[row];
    }

    int period(int row) {
        return period[row];
    }

    int indicator(int row) {
        return indicator[row];
    }

    /** {@code NaN} where the value is empty. */
    double value(int row) {
        return value[row];
    }

    double population(int row) {
        return population[row];
    }

    /** The variance of the noise that was added to the value. */
    double noise(int row) {
        return noise[row];
    }
}
