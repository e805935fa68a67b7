/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring-support.h"
#include "scoring/seral-offers.h"

#define HEAD(id) \
  "{'format':'seral-model','formatVersion':1,'id':'" id "','version':'1.0.0','name':'" id "','language':'en'," \
  "'stages':[{'id':'s1','level':1,'name':'One'},{'id':'s2','level':2,'name':'Two'}]," \
  "'scales':{'x':{'options':[{'id':'no','label':'No','value':0},{'id':'half','label':'Half','value':0.5}," \
  "{'id':'yes','label':'Yes','value':1}]}," \
  "'tick':{'options':[{'id':'no','label':'No','value':0},{'id':'yes','label':'Yes','value':1}]}}," \
  "'dimensions':[{'id':'d','name':'D'}],"
#define TAIL ",'scoring':{'gate':{'rule':'mean','threshold':0.5},'overall':'gated'}}"
#define ASK(id, scale, capabilities) \
  "{'id':'" id "','dimension':'d','stage':'s2','scale':'" scale "','question':'?','capabilities':[" capabilities "]}"

static const char * const one =
  HEAD ("one") "'criteria':[" ASK ("a", "x", "'p'") "," ASK ("b", "x", "'p','q'") "," ASK ("t", "tick", "'p'") ","
  ASK ("u", "tick", "'p','z'") "," ASK ("free", "x", "'v'") "]" TAIL;
static const char * const two =
  HEAD ("two") "'criteria':[" ASK ("k", "x", "'p'") "," ASK ("l", "tick", "'q'") "," ASK ("m", "x", "'p','q'") ","
  "{'id':'r','dimension':'d','question':'?','capabilities':['p'],'descriptors':{'s1':{'text':'low'}}}]" TAIL;

typedef struct
{
  SeralModel      *models[2];
  SeralAssessment *assessment;
  SeralRound      *round;
  SeralSheet      *sheet;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  answers)
{
  g_autofree char *text =
    g_strdup_printf ("{'format':'seral-assessment','formatVersion':1,'id':'i','models':[{'id':'one','version':'1.0.0'},"
                     "{'id':'two','version':'1.0.0'}],'rounds':[{'id':'r','date':'2026-01-01',"
                     "'sheets':[{'id':'s','answers':{%s}}]}]}", (const char *) answers);

  self->models[0] = test_model_from_text (one);
  self->models[1] = test_model_from_text (two);
  self->assessment = test_assessment_from_text (text);
  self->round = seral_assessment_find_round (self->assessment, "r");
  self->sheet = seral_round_find_sheet (self->round, "s");
}

static void
tear_down (Fixture       *self,
           gconstpointer  answers)
{
  g_assert_finalize_object (self->assessment);
  g_assert_finalize_object (self->models[0]);
  g_assert_finalize_object (self->models[1]);
}

static SeralOffers *
get_offers (Fixture *self,
            guint    model)
{
  return seral_offers_new (self->models[model], SERAL_DEPTH_CORE, self->models, 2,
                           seral_sheet_get_answers (self->sheet));
}

/* "k: one/a=yes, one/b half": what can be taken has the option it comes to. */
static char *
describe (SeralOffers *offers,
          const char  *criterion,
          SeralModel  *model)
{
  g_autoptr (GPtrArray) found = seral_offers_find (offers, seral_model_find_criterion (model, criterion));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const SeralOffer *offer = g_ptr_array_index (found, i);

      g_string_append_printf (text, "%s%s/%s%s%s%s", i > 0 ? " " : "", seral_model_get_id (offer->model),
                              offer->source->id, offer->covers ? "" : "~", offer->option != NULL ? "=" : "",
                              offer->option != NULL ? offer->option : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_offers (Fixture    *self,
               guint       model,
               const char *criterion,
               const char *expected)
{
  g_autoptr (SeralOffers) offers = get_offers (self, model);
  g_autofree char *found = describe (offers, criterion, self->models[model]);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_same_options (Fixture       *self,
                   gconstpointer  answers)
{
  /* Of equal use the lower comes first; what asks for more than was answered comes after. */
  assert_offers (self, 1, "k", "one/b=half one/a=yes one/t one/u");
  assert_offers (self, 1, "m", "one/b=half one/a~=yes one/t~ one/u~");
  assert_offers (self, 1, "r", "one/a one/b one/t one/u");
  assert_offers (self, 1, "l", "one/b");
}

static void
test_ticks (Fixture       *self,
            gconstpointer  answers)
{
  /* Good enough is ticked, in the same model and where all was asked. */
  assert_offers (self, 0, "t", "one/b=yes one/a=yes two/k");
  assert_offers (self, 0, "u", "one/a~ one/b~ two/k~");
}

static void
test_answered (Fixture       *self,
               gconstpointer  answers)
{
  assert_offers (self, 1, "k", "");
  /* A note alone is no answer. */
  assert_offers (self, 1, "m", "two/k~=no one/a~=yes");
}

static void
test_without_value (Fixture       *self,
                    gconstpointer  answers)
{
  g_autoptr (SeralOffers) offers = get_offers (self, 1);

  g_assert_cmpuint (seral_offers_get_n (offers), ==, 0);
}

static char *
say_origin (const SeralOffer *offer,
            gpointer          user_data)
{
  return g_strdup_printf ("From %s/%s", seral_model_get_id (offer->model), offer->source->id);
}

static char *
to_text (SeralAssessment *assessment)
{
  g_autoptr (GBytes) bytes = seral_assessment_to_bytes (assessment);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_all_at_once (Fixture       *self,
                  gconstpointer  answers)
{
  g_autoptr (SeralOffers) offers = get_offers (self, 1);
  g_autoptr (SeralChange) change = seral_offers_new_change (offers, "Take", "r", "s", say_origin, NULL);
  g_autofree char *before = to_text (self->assessment);
  g_autofree char *after = NULL;
  g_autoptr (SeralChange) inverse = NULL;
  g_autoptr (SeralChange) undone = NULL;
  g_autoptr (GError) error = NULL;
  SeralAnswer *taken;
  guint n;

  inverse = seral_change_apply (change, self->assessment, &error);
  g_assert_no_error (error);
  taken = seral_answer_map_lookup (seral_sheet_get_answers (self->sheet), "two", "k");
  g_assert_cmpstr (seral_answer_get_option (taken), ==, "yes");
  g_assert_cmpstr (seral_answer_get_note (taken), ==, "Mine\nFrom one/a");
  g_assert_cmpstr (seral_answer_get_evidence (taken, &n)->text, ==, "E");
  g_assert_null (seral_answer_map_lookup (seral_sheet_get_answers (self->sheet), "two", "m"));
  g_assert_null (seral_answer_map_lookup (seral_sheet_get_answers (self->sheet), "two", "r"));

  undone = seral_change_apply (inverse, self->assessment, &error);
  g_assert_no_error (error);
  after = to_text (self->assessment);
  g_assert_cmpstr (after, ==, before);
}

static void
answer_all (Fixture *self,
            GRand   *random)
{
  for (guint i = 0; i < 2; i++)
    {
      guint n;
      const SeralCriterion *criteria = seral_model_get_criteria (self->models[i], &n);

      for (guint j = 0; j < n; j++)
        {
          const char *option = test_random_option (random, self->models[i], j);
          g_autoptr (SeralAnswer) answer = option != NULL ? seral_answer_new (option) : NULL;
          g_autoptr (SeralChange) change =
            seral_change_new_answer ("Answer", "r", "s", seral_model_get_id (self->models[i]), criteria[j].id,
                                     g_rand_boolean (random) ? answer : NULL, NULL);
          g_autoptr (SeralChange) back = seral_change_apply (change, self->assessment, NULL);

          g_assert_nonnull (back);
        }
    }
}

static void
collect (const char  *model,
         const char  *criterion,
         SeralAnswer *answer,
         gpointer     table)
{
  g_hash_table_insert (table, g_strdup_printf ("%s/%s", model, criterion), seral_answer_ref (answer));
}

/* Whatever there is, also what came after the offers were made, stays. */
static void
test_never_overwrites (Fixture       *self,
                       gconstpointer  answers)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint run = 0; run < 200; run++)
    {
      g_autoptr (GHashTable) before =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) seral_answer_unref);
      g_autoptr (SeralOffers) offers = NULL;
      g_autoptr (SeralChange) change = NULL;
      g_autoptr (SeralChange) back = NULL;
      GHashTableIter iter;
      gpointer name, answer;

      answer_all (self, random);
      offers = get_offers (self, run % 2);
      if (run % 3 == 0)
        answer_all (self, random);
      seral_answer_map_foreach (seral_sheet_get_answers (self->sheet), NULL, collect, before);

      change = seral_offers_new_change (offers, "Take", "r", "s", say_origin, NULL);
      back = seral_change_apply (change, self->assessment, NULL);
      g_assert_nonnull (back);

      g_hash_table_iter_init (&iter, before);
      while (g_hash_table_iter_next (&iter, &name, &answer))
        {
          g_auto (GStrv) parts = g_strsplit (name, "/", 2);

          g_assert_true (seral_answer_equal (answer, seral_answer_map_lookup (seral_sheet_get_answers (self->sheet),
                                                                              parts[0], parts[1])));
        }
    }
}

#define ADD(path, answers, func) g_test_add (path, Fixture, answers, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/scoring/offers/same-options",
       "'one':{'a':{'option':'yes'},'b':{'option':'half'},'t':{'option':'yes'},'u':{'option':'no'}}", test_same_options);
  ADD ("/scoring/offers/ticks",
       "'one':{'a':{'option':'yes'},'b':{'option':'half'}},'two':{'k':{'option':'yes'}}", test_ticks);
  ADD ("/scoring/offers/answered",
       "'one':{'a':{'option':'yes'}},'two':{'k':{'option':'no'},'m':{'note':'N'}}", test_answered);
  ADD ("/scoring/offers/without-value",
       "'one':{'a':{'option':'dont-know'},'b':{'option':'odd'},'t':{'option':'not-applicable'}}", test_without_value);
  ADD ("/scoring/offers/all-at-once",
       "'one':{'a':{'option':'yes','note':'A','evidence':[{'text':'E'}]}},'two':{'k':{'note':'Mine'}}",
       test_all_at_once);
  ADD ("/scoring/offers/never-overwrites", "", test_never_overwrites);

  return g_test_run ();
}
