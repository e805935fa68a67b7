/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/seral-language.h"

static void
test_from_locale (void)
{
  static const char * const pairs[][2] = {
    { "de", "de" }, { "de_AT", "de-AT" }, { "de_AT.UTF-8", "de-AT" }, { "de_DE.ISO-8859-15@euro", "de-DE" }, { "pt_BR", "pt-BR" },
    { "sr@latin", "sr-Latn" }, { "sr_RS@latin", "sr-Latn-RS" }, { "ca@valencia", "ca-valencia" }, { "ca_ES.UTF-8@valencia", "ca-ES-valencia" },
    { "PT-br", "pt-BR" }, { "zh-hant-tw", "zh-Hant-TW" }, { "es-419", "es-419" }, { "fil", "fil" }, { "en", "en" },
    { "C", NULL }, { "C.UTF-8", NULL }, { "POSIX", NULL }, { "", NULL }, { "x", NULL }, { "..", NULL }, { "../de", NULL }, { "de/../fr", NULL },
    { "de_/etc", NULL }, { "d1", NULL }, { "de__AT", NULL }, { "ä", NULL }, { "de-toolongasubtag", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *language = seral_language_from_locale (pairs[i][0]);

      g_assert_cmpstr (language, ==, pairs[i][1]);
    }
}

static void
test_to_locales (void)
{
  static const char * const pairs[][2] = {
    { "de", "de" }, { "de-AT", "de_AT de" }, { "de_AT.UTF-8", "de_AT de" }, { "sr-Latn", "sr@latin sr" },
    { "sr-Latn-RS", "sr_RS@latin sr@latin sr_RS sr" }, { "ca-valencia", "ca@valencia ca" }, { "zh-Hant", "zh_TW zh" },
    { "zh-Hant-HK", "zh_HK zh_TW zh" }, { "zh-Hans", "zh_CN zh" }, { "C", "" }, { "../../etc", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_auto (GStrv) locales = seral_language_to_locales (pairs[i][0]);
      g_autofree char *joined = g_strjoinv (" ", locales);

      g_assert_cmpstr (joined, ==, pairs[i][1]);
    }
}

static void
test_rtl (void)
{
  static const char * const rtl[] = { "ar", "ar_EG.UTF-8", "he", "fa-IR", "ur", "yi", "ckb", "az-Arab", "ps" };
  static const char * const ltr[] = { "en", "de", "ja", "C", "", "az", "tr", "ks-Deva", "ug-Latn", "arn", "hex!" };

  for (gsize i = 0; i < G_N_ELEMENTS (rtl); i++)
    g_assert_true (seral_language_is_rtl (rtl[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (ltr); i++)
    g_assert_false (seral_language_is_rtl (ltr[i]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/base/language/from-locale", test_from_locale);
  g_test_add_func ("/base/language/to-locales", test_to_locales);
  g_test_add_func ("/base/language/rtl", test_rtl);

  return g_test_run ();
}
