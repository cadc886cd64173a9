/** LangChain4j, used as its documentation recommends, on the workload of all. */
package dev.toolwave.samples.benchmark.langchain4j;
