/// The process that runs the learner's code and nothing else.
package jawait.runtime.agent;
