/** Requests against the running server and against a bare one that does the same work on the same database, in turns. */
package org.wattline.bench.http;
