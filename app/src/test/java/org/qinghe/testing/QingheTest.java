package org.qinghe.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on a real PostgreSQL. Classes without settings of their own share one context and one
 * database: make what you need under fresh codes, and count only what is yours.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"qinghe.mode=test"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface QingheTest {}
