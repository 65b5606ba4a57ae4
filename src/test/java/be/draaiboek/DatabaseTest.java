package be.draaiboek;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** A test on a real database; what it writes is rolled back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@TestPropertySource(properties = {"draaiboek.data=target/test-data", "draaiboek.demo=false"})
@Transactional
public abstract class DatabaseTest {}
