package org.qinghe.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.qinghe.testing.FreshDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The application as a newcomer starts it, with the fictional county, on a free port; shared by all browser tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"qinghe.mode=demo", "server.shutdown=immediate"})
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface DemoInBrowser {}
