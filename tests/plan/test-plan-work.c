/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-support.h"
#include "plan/seral-plan-work.h"

/* Each name once, in the plan's order; blanks are no name. */
static void
test_owners (void)
{
  g_autoptr (SeralAssessment) assessment = NULL;
  g_auto (GStrv) owners = NULL;
  g_autofree char *joined = NULL;

  assessment = test_plan_assessment ("{'id':'1','model':'m','title':'','owner':'Zoë'},"
                                     "{'id':'2','model':'m','title':'','owner':' '},"
                                     "{'id':'3','title':'','owner':'Anna'},"
                                     "{'id':'4','model':'m','title':'','owner':' Zoë '}");
  owners = seral_plan_work_list_owners (seral_assessment_get_plan (assessment));
  joined = g_strjoinv (",", owners);
  g_assert_cmpstr (joined, ==, "Zoë,Anna");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/work/owners", test_owners);

  return g_test_run ();
}
