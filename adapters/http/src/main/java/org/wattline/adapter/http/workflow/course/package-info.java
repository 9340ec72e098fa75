/** Cases over HTTP: another way, rest, end. */
package org.wattline.adapter.http.workflow.course;
