# Ten changes to a copy of the cloud document, as docs/revise.md makes them by hand; fictitious.
# 1  reworded: how often demands for disclosure are published (the chapter is renumbered, too)
s/受けた開示要求の件数と応じた件数を、定めた周期で公表する。/受けた開示要求の件数と応じた件数を、四半期ごとに公表する。/
s/At set intervals the cloud service provider publishes how many demands/Every quarter the cloud service provider publishes how many demands/
# 2  reworded: how often separation is tested
s/（識別子を差し替えた呼出し、隣の仮想マシンへの到達、ハイパーバイザ管理面への接続）を、定めた周期と大きな変更の後に行う。/（識別子を差し替えた呼出し、隣の仮想マシンへの到達、ハイパーバイザ管理面への接続）を、年に一度と大きな変更の後に行う。/
s/attempts at set intervals and after major changes to break separation/attempts once a year and after major changes to break separation/
# 3  reworded: what the list of exceptions holds
s/期限、代わりの防護策及び承認者の付いた例外台帳/期限、代わりの防護策、承認者及び見直しの日の付いた例外台帳/
s/that names a deadline, the compensating protection and who approved it\./that names a deadline, the compensating protection, who approved it and when it is looked at again./
# 4  reworded: a title
s/ja: リスクコミュニケーション計画,/ja: リスクコミュニケーションの計画,/
# 5  withdrawn, and its number is kept vacant
s/^  - {number: 9\.5\.1\.4\.P,.*/  - {vacant: 9.5.1.4.P}\n  - {number: 9.5.1.5.P, level: detail, suffix: P, addressee: provider, text: {ja: クラウドサービス事業者は、テナントから返されたGPUのメモリを、次のテナントに渡す前に消去する。, en: The cloud service provider erases the memory of a GPU that a tenant gave back before the next tenant gets it.}}/
# 6  new: 9.5.1.5.P, in the line above
# 7  withdrawn: a statement
/^      - id: AK-9\.5\.1-07$/,/^          en: /d
# 8  merged: 9.5.1.1.P and 9.5.1.2.P
s/^  - {number: 9\.5\.1\.1\.P,\(.*\)lineage: 9\.5\.1\.1\.P@2016,/  - {number: 9.5.1.1.P,\1lineage: [9.5.1.1.P@2016, 9.5.1.2.P@2016],/
s/^  - {number: 9\.5\.1\.2\.P,.*/  - {vacant: 9.5.1.2.P}/
# 9  split: 13.1.4.2.P
s/^  - {number: 13\.1\.4\.2\.P,\(.*\)/  - {number: 13.1.4.2.P,\1\n  - {number: 13.1.4.3.P,\1/
# 10 obligation changed: basic no more
s/^  - {number: 12\.1\.5\.1\.PB, level: detail, suffix: PB,/  - {number: 12.1.5.1.P, level: detail, suffix: P,/
