/** Leading cases another way, letting them rest, ending, joining and splitting them. */
package org.wattline.application.workflow.course;
