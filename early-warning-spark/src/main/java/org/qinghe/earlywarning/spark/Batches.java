package org.qinghe.earlywarning.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Makes many results of many inputs at once, and no more of them than are asked for.
 *
 * @param <I> what comes in
 * @param <O> what comes out
 */
final class Batches<I, O> implements Iterator<O> {

    private final Iterator<I> inputs;
    private final int size;
    private final Function<List<I>, List<O>> make;
    private Iterator<O> made = Collections.emptyIterator();

    Batches(Iterator<I> inputs, int size, Function<List<I>, List<O>> make) {
        this.inputs = inputs;
        this.size = size;
        this.make = make;
    }

    @Override
    public boolean hasNext() {
        while (!made.hasNext() && inputs.hasNext()) {
            List<I> batch = new ArrayList<>(size);
            while (batch.size() < size && inputs.hasNext()) {
                batch.add(inputs.next());
            }
            made = make.apply(batch).iterator();
        }
        return made.hasNext();
    }

    @Override
    public O next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return made.next();
    }
}
