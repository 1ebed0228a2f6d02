package org.qinghe.units;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Knows whether an installation for production still waits for its first administrator, and prints the code for it. */
@Component
class FirstRun {

    private final Accounts accounts;
    private final Clock clock;
    private final boolean production;
    private FirstRunCode code;
    private volatile boolean over;

    FirstRun(Accounts accounts, Clock clock, @Value("${qinghe.mode:demo}") String mode) {
        this.accounts = accounts;
        this.clock = clock;
        this.production = mode.equals("production");
        this.code = new FirstRunCode(clock.instant());
    }

    /** Whether nobody can sign in yet. Once over it is over for good: accounts are never removed. */
    boolean pending() {
        if (production && !over) {
            over = !accounts.none();
        }
        return production && !over;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(200)
    void announce() {
        if (pending()) {
            print();
        }
    }

    FirstRunCode.Try tried(String typed) {
        return code().tried(typed, clock.instant());
    }

    /** Prints a fresh code where the last one is too old. */
    synchronized void renewWhereExpired() {
        if (code.expiredAt(clock.instant())) {
            code = new FirstRunCode(clock.instant());
            print();
        }
    }

    private synchronized FirstRunCode code() {
        return code;
    }

    private void print() {
        System.out.println("清禾: 首次运行，请打开首页并输入一次性口令 / first run, open the start page and type the one-time code: "
                + code().printed());
    }
}
