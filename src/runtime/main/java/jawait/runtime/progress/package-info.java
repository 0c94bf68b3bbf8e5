/// Progress bars: how far a loop or a stream has come.
package jawait.runtime.progress;
