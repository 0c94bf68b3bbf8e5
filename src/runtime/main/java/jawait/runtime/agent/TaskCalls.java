package jawait.runtime.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes what the learner's code hands to an executor or a future run for the cell that handed it
/// over, whoever made the thread: the arguments of such calls go through [OwnedTasks].
final class TaskCalls {

    private static final ClassDesc OWNED = describe(OwnedTasks.class);

    private static final Set<ClassDesc> TAKERS =
            describe(
                    Executor.class,
                    ExecutorService.class,
                    ScheduledExecutorService.class,
                    AbstractExecutorService.class,
                    ThreadPoolExecutor.class,
                    ScheduledThreadPoolExecutor.class,
                    ForkJoinPool.class,
                    CompletionService.class,
                    ExecutorCompletionService.class,
                    CompletionStage.class,
                    CompletableFuture.class);

    private static final Set<ClassDesc> TASKS =
            describe(
                    Runnable.class,
                    Callable.class,
                    Supplier.class,
                    Function.class,
                    BiFunction.class,
                    Consumer.class,
                    BiConsumer.class,
                    Collection.class);

    private record Kept(ClassDesc type, int slot) {}

    private TaskCalls() {
        // static only
    }

    /// A code transform.
    ///
    /// @param builder takes the element, and before it what makes its tasks owned
    /// @param element of the original code
    static void own(CodeBuilder builder, CodeElement element) {
        if (element instanceof InvokeInstruction call && handsOver(call)) {
            own(builder, call.typeSymbol());
        }
        builder.with(element);
    }

    private static boolean handsOver(InvokeInstruction call) {
        return TAKERS.contains(call.owner().asSymbol())
                && !call.name().equalsString(ConstantDescs.INIT_NAME)
                && call.typeSymbol().parameterList().stream().anyMatch(TASKS::contains);
    }

    /// The arguments are on the operand stack. Those above the first task are put aside, last one
    /// first, and put back.
    private static void own(CodeBuilder builder, MethodTypeDesc type) {
        var aside = new ArrayDeque<Kept>();
        var types = type.parameterList();
        int first = firstTask(types);
        for (var each : types.subList(first + 1, types.size()).reversed()) {
            ownTop(builder, each);
            int slot = builder.allocateLocal(TypeKind.from(each));
            builder.storeLocal(TypeKind.from(each), slot);
            aside.push(new Kept(each, slot));
        }
        ownTop(builder, types.get(first));
        for (var each : aside) {
            builder.loadLocal(TypeKind.from(each.type()), each.slot());
        }
    }

    private static int firstTask(List<ClassDesc> types) {
        int index = 0;
        while (!TASKS.contains(types.get(index))) {
            index++;
        }
        return index;
    }

    private static void ownTop(CodeBuilder builder, ClassDesc type) {
        if (TASKS.contains(type)) {
            builder.invokestatic(OWNED, "own" + type.displayName(), MethodTypeDesc.of(type, type));
        }
    }

    private static Set<ClassDesc> describe(Class<?>... types) {
        return Stream.of(types).map(TaskCalls::describe).collect(Collectors.toUnmodifiableSet());
    }

    private static ClassDesc describe(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }
}
