/** Tasks for the people who do them (流程与待办): inbox, claim, complete, return. */
package org.wattline.application.workflow;
