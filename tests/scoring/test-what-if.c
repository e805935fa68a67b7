/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "assessment/seral-change.h"
#include "scoring-support.h"
#include "scoring/seral-what-if.h"

static const char * const definition =
  "{'format':'seral-model','formatVersion':1,'id':'m','version':'1.0.0','name':'M','language':'en',"
  "'stages':[{'id':'s1','level':1,'name':'One'},{'id':'s2','level':2,'name':'Two'},{'id':'s3','level':3,'name':'Three'}],"
  "'scales':{'x':{'options':[{'id':'no','label':'No','value':0},{'id':'half','label':'Half','value':0.5},"
  "{'id':'yes','label':'Yes','value':1}]}},"
  "'dimensions':[{'id':'d','name':'D'}],"
  "'criteria':[{'id':'a','dimension':'d','stage':'s2','scale':'x','question':'?','allowDontKnow':true},"
  "{'id':'b','dimension':'d','stage':'s3','scale':'x','question':'?'},"
  "{'id':'r','dimension':'d','question':'?','depth':'full','descriptors':{'s1':{'text':'low'},'s3':{'text':'high'}}}],"
  "'scoring':{'gate':{'rule':'mean','threshold':0.4},'overall':'gated'}}";

typedef struct
{
  SeralModel      *model;
  SeralAssessment *assessment;
  SeralRound      *round;
  SeralResult     *real;
  SeralAssessment *copy;
  SeralAssessment *start;
  SeralSheet      *sheet;  /* of the copy */
} Fixture;

static SeralSheet *
find_sheet (SeralAssessment *assessment)
{
  SeralRound *round = seral_assessment_find_round (assessment, "r");

  g_assert_cmpuint (g_list_model_get_n_items (seral_round_get_sheets (round)), ==, 1);

  return seral_round_get_primary_sheet (round);
}

static void
set_up (Fixture       *self,
        gconstpointer  round)
{
  g_autofree char *text = g_strdup_printf ("{'format':'seral-assessment','formatVersion':1,'id':'i',"
                                           "'models':[{'id':'m','version':'1.0.0'}],"
                                           "'rounds':[{'id':'r','date':'2026-01-01',%s}]}", (const char *) round);
  g_autoptr (SeralAnswers) answers = NULL;

  self->model = test_model_from_text (definition);
  self->assessment = test_assessment_from_text (text);
  self->round = seral_assessment_find_round (self->assessment, "r");
  answers = seral_answers_new_from_round (self->model, self->round);
  self->real = seral_score (answers, SERAL_DEPTH_FULL);
  self->copy = seral_what_if_copy (self->assessment, self->round, &self->model, 1);
  self->start = seral_assessment_copy (self->copy);
  self->sheet = find_sheet (self->copy);
}

static void
tear_down (Fixture       *self,
           gconstpointer  round)
{
  seral_result_unref (self->real);
  g_assert_finalize_object (self->start);
  g_assert_finalize_object (self->copy);
  g_assert_finalize_object (self->assessment);
  g_assert_finalize_object (self->model);
}

static SeralAnswer *
look_up (Fixture    *self,
         const char *criterion)
{
  return seral_answer_map_lookup (seral_sheet_get_answers (self->sheet), "m", criterion);
}

static void
try_out (Fixture    *self,
         const char *criterion,
         const char *option)
{
  g_autoptr (SeralAnswer) answer = seral_answer_with_option (look_up (self, criterion), option);
  g_autoptr (SeralChange) change = seral_change_new_answer ("Try", "r", seral_sheet_get_id (self->sheet), "m", criterion,
                                                            answer, NULL);
  g_autoptr (SeralChange) back = NULL;
  g_autoptr (GError) error = NULL;

  back = seral_change_apply (change, self->copy, &error);
  g_assert_no_error (error);
  g_assert_nonnull (back);
}

static SeralResult *
score (Fixture *self)
{
  return seral_what_if_score (self->real, seral_sheet_get_answers (find_sheet (self->start)),
                              seral_sheet_get_answers (self->sheet));
}

#define ONE "'sheets':[{'id':'s','answers':{'m':{'a':{'option':'yes'},'b':{'option':'half','note':'n'}}}}]"

static void
test_moves (Fixture       *self,
            gconstpointer  round)
{
  g_autoptr (SeralResult) same = score (self);
  g_autoptr (SeralResult) then = NULL;
  g_autoptr (GArray) cleared = NULL;

  g_assert_cmpint (seral_result_get_level (self->real), ==, 2);
  g_assert_cmpint (seral_result_get_level (same), ==, 2);

  try_out (self, "b", "yes");
  then = score (self);
  g_assert_cmpint (seral_result_get_level (then), ==, 3);
  g_assert_cmpstr (seral_answer_get_note (look_up (self, "b")), ==, "n");
  g_assert_cmpint (seral_result_get_level (self->real), ==, 2);
  cleared = seral_what_if_cleared (self->real, then);
  test_assert_ids (self->model, (const guint *) (gpointer) cleared->data, cleared->len, "r b");
}

/* The document that is tried out on is not touched. */
static void
test_document_stays (Fixture       *self,
                     gconstpointer  round)
{
  SeralAnswer *answer;

  try_out (self, "b", "yes");
  answer = seral_answer_map_lookup (seral_sheet_get_answers (seral_round_get_primary_sheet (self->round)), "m", "b");
  g_assert_cmpstr (seral_answer_get_option (answer), ==, "half");
}

#define SEVERAL \
  "'consolidation':'mean','sheets':[{'id':'s','answers':{'m':{'a':{'option':'yes'},'b':{'option':'half'},'r':{'option':'s1'}}}}," \
  "{'id':'t','answers':{'m':{'a':{'option':'yes'},'b':{'option':'yes'},'r':{'option':'s3'}}}}]"

/* Two who say half and yes come to 0.75, which no option is worth: nothing moves by itself. */
static void
test_several (Fixture       *self,
              gconstpointer  round)
{
  g_autoptr (SeralResult) same = score (self);
  g_autoptr (SeralResult) then = NULL;

  g_assert_cmpstr (seral_answer_get_option (look_up (self, "b")), ==, "half");
  g_assert_cmpstr (seral_answer_get_option (look_up (self, "r")), ==, "s2");
  g_assert_cmpfloat_with_epsilon (seral_result_get_score (same), seral_result_get_score (self->real), 1e-9);
  g_assert_cmpint (seral_result_get_level (same), ==, 3);

  try_out (self, "b", "no");
  then = score (self);
  g_assert_cmpint (seral_result_get_level (then), ==, 2);
}

#define AGREED \
  "'agreed':{'m':{'b':{'option':'no','note':'we said so'}}},'sheets':[" \
  "{'id':'s','answers':{'m':{'a':{'option':'yes'},'b':{'option':'yes'}}}}," \
  "{'id':'t','answers':{'m':{'a':{'option':'dont-know'},'b':{'option':'yes'}}}}]"

static void
test_agreed (Fixture       *self,
             gconstpointer  round)
{
  SeralRound *copied = seral_assessment_find_round (self->copy, "r");
  g_autoptr (SeralResult) then = NULL;

  g_assert_cmpuint (seral_answer_map_get_n (seral_round_get_agreed (copied), "m"), ==, 0);
  g_assert_cmpstr (seral_answer_get_option (look_up (self, "b")), ==, "no");
  g_assert_cmpstr (seral_answer_get_note (look_up (self, "b")), ==, "we said so");
  g_assert_cmpint (seral_result_get_level (self->real), ==, 2);

  try_out (self, "b", "yes");
  then = score (self);
  g_assert_cmpint (seral_result_get_level (then), ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/scoring/what-if/moves", Fixture, ONE, set_up, test_moves, tear_down);
  g_test_add ("/scoring/what-if/document-stays", Fixture, ONE, set_up, test_document_stays, tear_down);
  g_test_add ("/scoring/what-if/several", Fixture, SEVERAL, set_up, test_several, tear_down);
  g_test_add ("/scoring/what-if/agreed", Fixture, AGREED, set_up, test_agreed, tear_down);

  return g_test_run ();
}
