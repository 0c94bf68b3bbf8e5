/// What a learner has done so far, kept in one small text file on their own machine.
package jawait.tutorial.progress;
