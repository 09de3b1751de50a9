import type { Activity } from "./activity.ts";
import { adminSessions } from "./routine/admin-sessions.ts";
import { applicationTraffic } from "./routine/application-traffic.ts";
import { cloudFalseAlarms } from "./routine/cloud-false-alarms.ts";
import { cloudWork } from "./routine/cloud-work.ts";
import { clusterFalseAlarms } from "./routine/cluster-false-alarms.ts";
import { clusterWork } from "./routine/cluster-work.ts";
import { containerWork } from "./routine/container-work.ts";
import { internetNoise } from "./routine/internet-noise.ts";
import { linuxFalseAlarms } from "./routine/linux-false-alarms.ts";
import { machineUpkeep } from "./routine/machine-upkeep.ts";
import { smokeTests } from "./routine/smoke-tests.ts";
import { windowsFalseAlarms } from "./routine/windows-false-alarms.ts";
import { windowsWork } from "./routine/windows-work.ts";
import { planStories } from "./stories/plan-stories.ts";
import type { StoryOutcome } from "./finding.ts";
import type { World } from "./world.ts";

/** All that happened in the thirty days: routine, and the stories in its midst. */
export function planActivities(world: World): {
  activities: Activity[];
  stories: StoryOutcome[];
} {
  const stories = planStories(world);
  const routine = [
    internetNoise,
    adminSessions,
    machineUpkeep,
    applicationTraffic,
    cloudWork,
    windowsWork,
    linuxFalseAlarms,
    windowsFalseAlarms,
    cloudFalseAlarms,
    clusterFalseAlarms,
    clusterWork,
    containerWork,
    smokeTests,
  ];
  return {
    activities: [
      ...routine.flatMap((plan) => plan(world)),
      ...stories.flatMap((story) => story.activities),
    ],
    stories: stories.map(({ outcome }) => outcome),
  };
}
