package org.qinghe.warning;

import java.util.List;
import java.util.Optional;
import org.qinghe.figures.FiguresAccepted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Lets the watches concerned look whenever figures were accepted. */
@Component
class Listening {

    private final Watches watches;
    private final DefaultWatches usual;
    private final Looks looks;

    Listening(Watches watches, DefaultWatches usual, Looks looks) {
        this.watches = watches;
        this.usual = usual;
        this.looks = looks;
    }

    @ApplicationModuleListener
    void on(FiguresAccepted accepted) {
        usual.addFor(accepted.indicators());
        look(watches.lookingAt(accepted.indicators()), Run.Cause.FIGURES);
    }

    void look(List<Watch> awake, Run.Cause cause) {
        var newest = awake.stream()
                .map(watch -> looks.look(watch, cause))
                .flatMap(Optional::stream)
                .toList();
        newest.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        run -> run.firstNew().frequency()))
                .values()
                .forEach(looks::compareAcrossIndicators);
    }
}
