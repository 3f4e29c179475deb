package org.akashi.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.akashi.audit.AuditResult;
import org.akashi.isolation.Ownership;
import org.akashi.model.declaration.Declarations;
import org.akashi.report.fixture.Golden;
import org.akashi.report.fixture.SampleResult;
import org.akashi.report.isolation.IsolationReport;
import org.akashi.report.isolation.OwnersSetting;
import org.junit.jupiter.api.Test;

class ResultJsonGoldenTest {

    @Test
    void the_result_is_written_as_kept() {
        Golden.compare("result.json", ResultJson.bytes("0.0.0", SampleResult.result()));
    }

    @Test
    void the_isolation_answer_is_written_as_kept() throws IOException {
        AuditResult result = SampleResult.result();
        IsolationReport report = IsolationReport.of(
                result.cloud(), result.isolation(), OwnersSetting.of(Ownership.By.PROJECT), Declarations.none());
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        IsolationJson.write(report, 2, written);
        Golden.compare("isolation.json", written.toByteArray());
    }

    @Test
    void writing_twice_gives_the_same_bytes() {
        assertThat(ResultJson.bytes("0.0.0", SampleResult.result()))
                .isEqualTo(ResultJson.bytes("0.0.0", SampleResult.result()));
    }
}
