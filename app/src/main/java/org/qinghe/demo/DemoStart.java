package org.qinghe.demo;

import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.qinghe.units.Units;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Has the fictional county loaded into an installation that is empty and not meant for production. All else of the demonstration
 * is made when this asks for it: never in production, and not in a start that finds the county there.
 */
@Component
class DemoStart {

    private final boolean wanted;
    private final Units units;
    private final ObjectProvider<DemoCounty> county;

    private final ReentrantLock loading = new ReentrantLock();
    private volatile boolean stopping;

    DemoStart(@Value("${qinghe.mode:demo}") String mode, Units units, ObjectProvider<DemoCounty> county) {
        this.wanted = mode.equals("demo");
        this.units = units;
        this.county = county;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void loadWhereEmpty() {
        if (!wanted) {
            return;
        }
        loading.lock();
        try {
            if (units.all().isEmpty()) {
                county.getObject().loadWhereEmpty(() -> stopping);
            }
            announce();
        } catch (CancellationException stopped) {
            say("载入中断，没有保存任何内容，下次启动时重新载入 / loading was stopped, nothing was kept, the next start begins again");
        } finally {
            loading.unlock();
        }
    }

    /** The database goes away after this, so the step under way is waited for. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
        loading.lock();
        loading.unlock();
    }

    private static void announce() {
        var names = DemoUnits.PEOPLE.stream().map(DemoUnits.Person::signIn).collect(Collectors.joining(" "));
        say("演示账号 / demonstration accounts: " + names + ", 密码 / password: " + DemoCounty.PASSWORD);
    }

    static void say(String sentence) {
        System.out.println("清禾: " + sentence);
    }
}
