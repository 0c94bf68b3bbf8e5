package jawait.kernel.execution;

import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/// Hands JShell the control that exists already.
///
/// @param control the agent's
record AgentProvider(AgentExecutionControl control) implements ExecutionControlProvider {

    @Override
    public String name() {
        return "jawait";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return control;
    }
}
