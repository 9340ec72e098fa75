/** What every use case stands on: callers and their scope, units of work, outbox and event feed, audit trail, jobs, clock and ids. */
package org.wattline.application.platform;
