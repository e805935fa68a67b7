/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/seral-date.h"
#include "plan-support.h"

/*
 * One criterion per stage from two to four, c2 to c4, and c3f at full depth; the
 * step to five has no usual time. Stage five is asked by c5.
 */
static const char *definition =
  "{'format':'seral-model','formatVersion':1,'id':'m','version':'1.0.0','name':'M','language':'en',"
  "'stages':["
  "{'id':'one','level':1,'name':'One','duration':{'minMonths':0,'maxMonths':6}},"
  "{'id':'two','level':2,'name':'Two','duration':{'minMonths':6,'maxMonths':18}},"
  "{'id':'three','level':3,'name':'Three','duration':{'minMonths':18,'maxMonths':36}},"
  "{'id':'four','level':4,'name':'Four','duration':{'minMonths':36,'maxMonths':null}},"
  "{'id':'five','level':5,'name':'Five'}],"
  "'transitions':["
  "{'to':'two','capability':'.','months':{'min':6,'max':18}},"
  "{'to':'three','capability':'.','months':{'min':6,'max':18}},"
  "{'to':'four','capability':'.','months':{'min':6,'max':18}},"
  "{'to':'five','capability':'.'}],"
  "'scales':{'s':{'options':[{'id':'no','label':'No','value':0},{'id':'half','label':'Half','value':0.5},"
  "{'id':'yes','label':'Yes','value':1}]}},"
  "'dimensions':[{'id':'d','name':'D'}],"
  "'criteria':["
  "{'id':'c2','dimension':'d','stage':'two','scale':'s','question':'?'},"
  "{'id':'c3','dimension':'d','stage':'three','scale':'s','question':'?'},"
  "{'id':'c3f','dimension':'d','stage':'three','scale':'s','question':'?','depth':'full','gates':false},"
  "{'id':'c4','dimension':'d','stage':'four','scale':'s','question':'?'},"
  "{'id':'c5','dimension':'d','stage':'five','scale':'s','question':'?'}],"
  "'scoring':{'gate':{'rule':'every','threshold':0.5},'overall':'gated'},"
  "'actions':["
  "{'id':'a2','stage':'two','title':'.','supports':['c2'],'area':'process'},"
  "{'id':'a3','stage':'three','title':'.','supports':['c3'],'area':'people'},"
  "{'id':'a3both','stage':'three','title':'.','supports':['c3','c3f']},"
  "{'id':'a3full','stage':'three','title':'.','supports':['c3f']},"
  "{'id':'a3plain','stage':'three','title':'.','area':'platform'},"
  "{'id':'a4','stage':'four','title':'.','supports':['c4','c3']},"
  "{'id':'a5','stage':'five','title':'.','supports':['c5']},"
  "{'id':'keep','stage':'five','title':'.','sustain':true}],"
  "'indicators':["
  "{'id':'i1','name':'I','kind':'leading'},{'id':'i2','name':'I','kind':'leading'},"
  "{'id':'i3','name':'I','kind':'vanity'}],"
  "'targets':["
  "{'id':'product','name':'P','stage':'three','text':'.'},"
  "{'id':'platform','name':'P','stage':'four','orAbove':true,'text':'.'},"
  "{'id':'ecosystem','name':'P','stage':'five','text':'.'},"
  "{'id':'complex','name':'P','stage':'four','apart':true,'text':'.'}],"
  "'targetHorizonYears':{'min':2,'max':3}}";

SeralModel *
test_plan_model (void)
{
  return test_model_from_text (definition);
}

/* Everything up to @level is in place, and nothing above. */
SeralResult *
test_result_at (SeralModel *model,
                int         level)
{
  g_autoptr (SeralAnswers) answers = seral_answers_new (model);
  const SeralCriterion *criteria;
  const SeralStage *stages;
  SeralResult *result;
  guint n, n_stages;

  criteria = seral_model_get_criteria (model, &n);
  stages = seral_model_get_stages (model, &n_stages);
  for (guint i = 0; i < n; i++)
    {
      if (stages[criteria[i].stage].level <= level)
        test_set (answers, criteria[i].id, "yes");
    }

  result = seral_score (answers, SERAL_DEPTH_FULL);
  g_assert_cmpint (seral_result_get_level (result), ==, level);

  return result;
}

GDate
test_date (const char *text)
{
  GDate date;

  g_assert_true (seral_date_parse (text, &date));

  return date;
}

SeralAssessment *
test_plan_assessment (const char *plan)
{
  g_autofree char *json = NULL;

  json = g_strdup_printf ("{'format':'seral-assessment','formatVersion':1,'id':'a','title':'',"
                          "'organisation':{'name':'N'},'programmeStart':'2024-01-01',"
                          "'models':[{'id':'m','version':'1.0.0','depth':'full'}],"
                          "'rounds':[{'id':'r','title':'','date':'2026-01-01','sheets':[]}],"
                          "'plan':[%s]}", plan);

  return test_assessment_from_text (json);
}
