package org.akashi.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.akashi.audit.AuditResult;
import org.akashi.report.fixture.Golden;
import org.akashi.report.fixture.SampleResult;
import org.junit.jupiter.api.Test;

class ResultJsonGoldenTest {

    @Test
    void the_result_is_written_as_kept() {
        Golden.compare("result.json", ResultJson.bytes("0.0.0", SampleResult.result()));
    }

    @Test
    void the_isolation_answer_is_written_as_kept() {
        AuditResult result = SampleResult.result();
        Golden.compare("isolation.json", IsolationJson.bytes(result.cloud(), result.isolation()));
    }

    @Test
    void writing_twice_gives_the_same_bytes() {
        assertThat(ResultJson.bytes("0.0.0", SampleResult.result()))
                .isEqualTo(ResultJson.bytes("0.0.0", SampleResult.result()));
    }
}
