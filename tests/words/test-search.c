/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "model/seral-model-library.h"
#include "words/seral-search.h"

static const char * const definition =
  "{'format':'seral-model','formatVersion':1,'id':'m','version':'1.0.0','name':'M','language':'en',"
  "'stages':[{'id':'s1','level':1,'name':'Start'},{'id':'s2','level':2,'name':'Café culture','summary':'Partners meet.'}],"
  "'scales':{'x':{'options':[{'id':'no','label':'No','value':0},{'id':'yes','label':'Yes','value':1}]}},"
  "'dimensions':[{'id':'d','name':'D'}],"
  "'criteria':[{'id':'c1','dimension':'d','stage':'s2','scale':'x','question':'Do partners meet?','guidance':'In a CAFE.'},"
  "{'id':'c2','dimension':'d','stage':'s2','scale':'x','question':'Any counterpartners?','anchors':{'yes':'Ümläut here'}}],"
  "'scoring':{'gate':{'rule':'every','threshold':1},'overall':'gated'},"
  "'actions':[{'id':'a1','stage':'s2','title':'Invite partners','detail':'To a café.'}],"
  "'resources':[{'id':'I.2','title':'Charter','purpose':'For partners.'}],"
  "'terms':[{'id':'t1','name':'MDF','definition':'Market development funds.'}]}";

static SeralModel *
load (void)
{
  char *json = g_strdelimit (g_strdup (definition), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new_take (json, strlen (json));
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  SeralModel *model = seral_model_new_from_bytes (bytes, NULL, faults, &error);

  g_assert_no_error (error);

  return model;
}

static void
assert_found (const char *text,
              guint       max,
              const char *expected)
{
  g_autoptr (SeralModel) model = load ();
  g_autoptr (SeralSearch) search = seral_search_new (&model, 1);
  g_autoptr (GPtrArray) hits = seral_search_find (search, text, max);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((const SeralHit *) g_ptr_array_index (hits, i))->id);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_rank (void)
{
  /* A title's word, then one inside a word, then the rest. */
  assert_found ("partner", 10, "c1 a1 c2 s2 I.2");
  assert_found ("i.2", 10, "I.2");
  assert_found ("MDF", 10, "t1");
  assert_found ("partners meet", 10, "c1 s2");
}

static void
test_fold (void)
{
  assert_found ("CAFÉ", 10, "s2 c1 a1");
  assert_found ("cafe\xcc\x81", 10, "s2 c1 a1");
  assert_found ("umlaut", 10, "c2");
}

static void
test_nothing (void)
{
  assert_found ("", 10, "");
  assert_found (" \t ", 10, "");
  assert_found ("elephant", 10, "");
  assert_found ("partner elephant", 10, "");
}

static void
test_bounded (void)
{
  g_autofree char *long_text = g_strnfill (1024 * 1024, 'a');
  g_autofree char *many = g_strnfill (100000, ' ');

  for (gsize i = 0; i < 100000; i += 2)
    many[i] = 'p';

  assert_found ("partner", 2, "c1 a1");
  assert_found ("partner", 0, "");
  assert_found (long_text, 10, "");
  assert_found (many, 1, "c1");
  assert_found ("\xff\xfe partner", 10, "");
}

static void
test_where (void)
{
  g_autoptr (SeralModel) model = load ();
  g_autoptr (SeralSearch) search = seral_search_new (&model, 1);
  g_autoptr (GPtrArray) hits = seral_search_find (search, "counter", 10);
  const SeralHit *hit;

  g_assert_cmpuint (hits->len, ==, 1);
  hit = g_ptr_array_index (hits, 0);
  g_assert_cmpint (hit->kind, ==, SERAL_HIT_QUESTION);
  g_assert_true (hit->model == model);
  g_assert_cmpuint (hit->index, ==, 1);
  g_assert_cmpstr (hit->title, ==, "Any counterpartners?");
}

/* Whatever is found holds all that was looked for, in the bundled models too. */
static void
test_bundled (void)
{
  g_autoptr (SeralCatalogue) catalogue = seral_catalogue_new ("en");
  g_autoptr (SeralModelLibrary) library = seral_model_library_new (catalogue);
  SeralModel *models[] = { seral_model_library_get_model (library, "partnerspot", NULL, NULL),
                           seral_model_library_get_model (library, "workspan", NULL, NULL),
                           seral_model_library_get_model (library, "partneros", NULL, NULL) };
  g_autoptr (SeralSearch) search = seral_search_new (models, 3);
  g_autoptr (GPtrArray) hits = seral_search_find (search, "co-marketing", 50);

  g_assert_cmpuint (hits->len, >, 2);
  g_assert_cmpuint (hits->len, <=, 50);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/words/search/rank", test_rank);
  g_test_add_func ("/words/search/fold", test_fold);
  g_test_add_func ("/words/search/nothing", test_nothing);
  g_test_add_func ("/words/search/bounded", test_bounded);
  g_test_add_func ("/words/search/where", test_where);
  g_test_add_func ("/words/search/bundled", test_bundled);

  return g_test_run ();
}
