package io.fupan.platform.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** In place of the container's own error page. */
public final class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        try {
            ProblemWriter.write(request, response, problem(status, failure));
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("Nobody left to tell", gone);
        }
    }

    /** The failure of the error page itself comes here, too: without a session there is none. */
    private static Problem problem(int status, @Nullable Throwable failure) {
        return status < 500 || failure == null ? Problems.ofStatus(status) : Problems.of(failure);
    }
}
